"""What is measured on a photograph of a person (Lichtbild): head, pose, light, sharpness, ground.

Faces are located and measured, never recognised: nothing that tells one person from another is computed or
kept. `measured.py` is the way in; it runs in a child process, and its networks are loaded with the first photo.

Source: photo.md; PassV annex 8; Fotomustertafel; formulas of ISO/IEC 29794-5 as OFIQ writes them.
"""
