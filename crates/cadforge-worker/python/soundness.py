"""Reading a B-rep that may be forged, and finding what is wrong with a shape."""

import io

from OCP.BinTools import BinTools
from OCP.Bnd import Bnd_Box
from OCP.BRep import BRep_Tool
from OCP.BRepBndLib import BRepBndLib
from OCP.BRepCheck import BRepCheck_Analyzer
from OCP.BRepTools import BRepTools
from OCP.ShapeAnalysis import ShapeAnalysis_ShapeTolerance
from OCP.TopAbs import TopAbs_ShapeEnum
from OCP.TopExp import TopExp_Explorer
from OCP.TopoDS import TopoDS, TopoDS_Shape
from OCP.TopTools import TopTools_IndexedMapOfShape

SOLID, FACE = TopAbs_ShapeEnum.TopAbs_SOLID, TopAbs_ShapeEnum.TopAbs_FACE

TOLERANCE = 0.01
"""Edges and faces of a valid shape meet within this share of its size."""

LARGEST = 1e7
"""Shapes that reach farther are not measured, mm."""


class Rejected(Exception):
    """The shape cannot be trusted or measured; the text says why."""


def read(brep, strict):
    """The shape in `brep`, without any triangulation that it carries; found valid when that is asked for."""
    shape = TopoDS_Shape()
    try:
        BinTools.Read_s(shape, io.BytesIO(brep))
    except Exception as error:
        raise Rejected(f"the B-rep cannot be read: {type(error).__name__}") from None
    if shape.IsNull():
        raise Rejected("the B-rep cannot be read")
    BRepTools.Clean_s(shape, True)
    fault = flaw(shape) if strict else bodiless(shape)
    if fault:
        raise Rejected(fault)
    return shape


def flaw(shape):
    """What is wrong with a shape, in words; `None` when nothing is."""
    fault = bodiless(shape)
    if fault:
        return fault
    if not BRepCheck_Analyzer(shape).IsValid():
        return "faces, edges and surfaces contradict each other"
    # Edges that are said to meet over any distance would make any set of faces closed.
    if ShapeAnalysis_ShapeTolerance().Tolerance(shape, 1) > max(TOLERANCE * extent(shape), 1e-6):
        return "its edges meet only within huge tolerances"
    return None


def bodiless(shape):
    """Why a shape cannot even be meshed; `None` when it can."""
    for face in each(shape, FACE):
        if BRep_Tool.Surface_s(TopoDS.Face_s(face)) is None:
            return "a face has no surface"
    return None if extent(shape) < LARGEST else "it has no finite size"


def extent(shape):
    """The diagonal of the shape's box, mm."""
    box = Bnd_Box()
    BRepBndLib.Add_s(shape, box, False)
    return 0.0 if box.IsVoid() else box.SquareExtent() ** 0.5


def each(shape, kind):
    """The different subshapes of a kind, in the kernel's order, as they lie in `shape`."""
    seen = TopTools_IndexedMapOfShape()
    explorer = TopExp_Explorer(shape, kind)
    while explorer.More():
        current = explorer.Current()
        if not seen.Contains(current):
            seen.Add(current)
            yield current
        explorer.Next()
