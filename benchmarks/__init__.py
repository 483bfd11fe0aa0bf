"""Measurements that are printed, not asserted: each folder is run as a module."""
