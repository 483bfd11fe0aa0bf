"""What a viewer may not see does not exist for them: asked of any operation, for each role."""
