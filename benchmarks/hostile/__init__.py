"""Hostile input by the thousand: mutated files, parsers under fire, faults of the machine.

Commands to be run by hand; what they found is kept as tests in tests/hostile.
"""
