"""Questions put in plainer words before they are read: what is said around them, and other ways of asking the same."""
