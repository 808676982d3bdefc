import cadquery as cq
result = cq.Workplane("XY").circle(2).sweep()
#= line 2: `sweep` missing 1 required positional argument: 'path' [cadquery/wrong-argument]
#= hint: `sweep(path, multisection=False, sweepAlongWires=None, makeSolid=True, isFrenet=False, combine=True, clean=True, transition='right', normal=None, auxSpine=None)`
