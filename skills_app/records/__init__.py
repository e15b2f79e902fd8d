"""What is kept: sittings, responses, accounts; everything of SQL lies here."""
