# volume: 24
# solids: 1
# faces: 6
import cadquery as cq
first = cq.Workplane().box(1, 1, 1)
second = cq.Workplane().box(2, 3, 4)
show_object(first)
show_object(second, name="the last one wins", options={"color": "red"})
