"""What kind of surface a face lies on."""

from OCP.BRepAdaptor import BRepAdaptor_Surface
from OCP.GeomAbs import GeomAbs_SurfaceType as Surface
from OCP.TopAbs import TopAbs_Orientation


def kind_of(face):
    """The face's surface and its parameters, in the shape's own coordinates."""
    surface = BRepAdaptor_Surface(face)
    kind = surface.GetType()
    if kind == Surface.GeomAbs_Plane:
        plane = surface.Plane()
        outward = plane.Direct() == (face.Orientation() != TopAbs_Orientation.TopAbs_REVERSED)
        axis = plane.Axis()
        return {"kind": "plane", "origin": axis.Location().Coord(), "normal": _times(axis.Direction(), 1 if outward else -1)}
    if kind == Surface.GeomAbs_Cylinder:
        body = surface.Cylinder()
        return {"kind": "cylinder", **_axis(body.Axis()), "radius": body.Radius()}
    if kind == Surface.GeomAbs_Cone:
        body = surface.Cone()
        return {"kind": "cone", **_axis(body.Axis()), "radius": body.RefRadius(), "half_angle": body.SemiAngle()}
    if kind == Surface.GeomAbs_Sphere:
        body = surface.Sphere()
        return {"kind": "sphere", "center": body.Location().Coord(), "radius": body.Radius()}
    if kind == Surface.GeomAbs_Torus:
        body = surface.Torus()
        return {"kind": "torus", **_axis(body.Axis()), "major": body.MajorRadius(), "minor": body.MinorRadius()}
    return {"kind": "other"}


def turned(kind):
    """The same face seen from its other side."""
    if kind["kind"] != "plane":
        return kind
    return {**kind, "normal": [-value for value in kind["normal"]]}


def _axis(axis):
    return {"origin": axis.Location().Coord(), "axis": axis.Direction().Coord()}


def _times(direction, factor):
    return [factor * value for value in direction.Coord()]
