"""The sub-commands of `enishi`, one group a module."""
