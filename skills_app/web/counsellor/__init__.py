"""The counsellor's door: the desk where a sitting is read, by staff with a second factor."""
