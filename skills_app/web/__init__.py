"""The doors: client, counsellor (and later workshop). They share this room and never import each other."""
