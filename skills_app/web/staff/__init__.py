"""What all staff share, whatever their role: signing in, the page round theirs. The doors of the roles stand on it."""
