"""Photos, measured: what each check passes and refuses wrongly, on made photos with one fault, two or none."""
