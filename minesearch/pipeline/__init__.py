"""From PDFs on disk to an archive that can be asked: `build.build` is the score, to be read first."""
