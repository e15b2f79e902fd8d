"""The administrator's door: the accounts of the own house, and what the house has set for itself. No results."""
