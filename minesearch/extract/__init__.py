"""PDF -> Pack. The only package that knows pdfium, pdfplumber and the OCR engine.

pdfium gives characters and drawn lines about fifty times as fast as pdfplumber; pdfplumber's table geometry is then
run over pdfium's edges, so that a ruled table is found the way pdfplumber finds it.
"""

EXTRACT_VERSION = 4  # to be raised whenever a PDF may give another Pack than before
