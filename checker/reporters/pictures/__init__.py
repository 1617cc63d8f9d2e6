"""Pictures, laid out: where bars, marks, labels and boxes stand, before anything draws them."""
