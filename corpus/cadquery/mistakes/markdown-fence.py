```python
import cadquery as cq
result = cq.Workplane("XY").box(1, 2, 3)
```
#= line 1: a line of Markdown stands in the program [cadquery/syntax]
#= hint: give the program alone, without Markdown fences
