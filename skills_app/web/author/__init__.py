"""The author's view of one bank, on this machine only: every item as the client sees it, its key beside it."""
