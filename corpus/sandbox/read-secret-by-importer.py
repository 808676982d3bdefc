# Lets CadQuery import a file.
# expect: denied
result = cq.importers.importStep("@DIR@/secret")
