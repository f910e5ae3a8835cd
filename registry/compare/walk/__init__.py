"""The one walk over two versions: pure generators that yield facts and judge nothing."""
