"""How it runs: the composition, the command line, and the same composition as a Prefect flow."""
