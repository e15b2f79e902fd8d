"""The counsellor's door: the desk where a sitting is read."""
