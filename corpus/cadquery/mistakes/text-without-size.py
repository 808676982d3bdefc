import cadquery as cq
result = cq.Workplane("XY").box(40, 20, 4).faces(">Z").workplane().text("A1")
#= line 2: `text` missing 2 required positional arguments: 'fontsize' and 'distance' [cadquery/wrong-argument]
#= hint: `text(txt, fontsize, distance, combine='cut', clean=True, font='Arial', fontPath=None, kind='regular', halign='center', valign='center')`
