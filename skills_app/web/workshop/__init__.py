"""The doors of role play: who leads a workshop, and who takes part in it."""
