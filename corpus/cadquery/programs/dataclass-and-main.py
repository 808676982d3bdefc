# volume: 4477.141653
# solids: 1
# faces: 15
from __future__ import annotations

from dataclasses import dataclass
from itertools import product

import cadquery as cq


@dataclass
class Grid:
    count: int = 3
    pitch: float = 12.0

    def build(self) -> cq.Workplane:
        plate = cq.Workplane().box(self.count * self.pitch, self.count * self.pitch, 4)
        places = [(self.pitch * (i - 1), self.pitch * (j - 1)) for i, j in product(range(self.count), repeat=2)]
        return plate.faces(">Z").workplane().pushPoints(places).hole(5)


if __name__ == "__main__":
    model = Grid().build()
    print("volume", round(model.val().Volume(), 3))
