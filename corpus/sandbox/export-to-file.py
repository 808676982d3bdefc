# Writes its result to files, as programs do on a desktop: harmless, and nothing is written.
# expect: shape 6 cadquery/export-ignored
result = cq.Workplane().box(1, 2, 3)
cq.exporters.export(result, "@DIR@/part.stl")
result.val().exportStep("@DIR@/part.step")
cq.Assembly().add(result).save("@DIR@/part.glb")
