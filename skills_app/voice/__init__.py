"""What can be said aloud: the texts, recordings of people, sounds made by an engine, and what of it there is."""
