"""What is on paper (the ground floor, not the conductor): files, pages, words, boxes, fields, OCR.

The name suggests a conductor; that one lives in `flows`. This package is the vocabulary that all
floors above share, and the only place where paper is opened, rendered and read.
"""
