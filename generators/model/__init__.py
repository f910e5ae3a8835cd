"""The model: sources with positions, resolved nodes, and facts derived from them."""
