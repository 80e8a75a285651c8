print("tiaokuai")
