"""Things that stand in a picture or are held in a hand; every module of this folder registers its own."""
