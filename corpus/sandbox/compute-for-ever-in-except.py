# Catches whatever would end it.
# expect: over cpu
def again():
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
again()
