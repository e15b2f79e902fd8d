"""The client's door: from the language to the profile, without an account and without a name."""
