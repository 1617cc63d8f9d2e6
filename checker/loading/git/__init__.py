"""Files as git has them: at a revision, or staged for the next commit."""
