// Nothing follows this comment.
