"""From a serialised B-rep to triangles, in a process that never ran a program."""

import io
import re

import numpy
from OCP.Bnd import Bnd_Box
from OCP.BinTools import BinTools
from OCP.BRep import BRep_Tool
from OCP.BRepAdaptor import BRepAdaptor_Surface
from OCP.BRepBndLib import BRepBndLib
from OCP.BRepCheck import BRepCheck_Analyzer
from OCP.BRepGProp import BRepGProp
from OCP.BRepLib import BRepLib
from OCP.BRepMesh import BRepMesh_IncrementalMesh
from OCP.BRepTools import BRepTools
from OCP.GProp import GProp_GProps
from OCP.GeomAbs import GeomAbs_SurfaceType as Surface
from OCP.ShapeAnalysis import ShapeAnalysis_ShapeTolerance
from OCP.STEPControl import STEPControl_StepModelType, STEPControl_Writer
from OCP.TopAbs import TopAbs_Orientation, TopAbs_ShapeEnum
from OCP.TopExp import TopExp_Explorer
from OCP.TopLoc import TopLoc_Location
from OCP.TopoDS import TopoDS, TopoDS_Shape
from OCP.TopTools import TopTools_IndexedMapOfShape

from channel import receive, send
from problem import Problem

TOLERANCE = 0.01
"""Edges and faces of a valid shape meet within this share of its size."""

LARGEST = 1e7
"""Shapes that reach farther are not measured, mm."""


class Rejected(Exception):
    """The shape cannot be trusted or measured; the text says why."""


def serve(fd):
    """Meshes the one shape that arrives on `fd` and answers there."""
    job, brep = receive(fd)
    try:
        header, body = mesh(brep, job)
    except Rejected as why:
        header, body = {"kind": "rejected", "why": str(why)}, b""
    send(fd, header, body)


def mesh(brep, job):
    """The answer's header and body: points, triangles, the face of each triangle, and STEP when asked for."""
    shape = read(brep, job["strict"])
    BRepMesh_IncrementalMesh(shape, job["linear"], job["relative"], job["angular"], False)
    weld = Weld(job["strict"])
    solids = list(each(shape, TopAbs_ShapeEnum.TopAbs_SOLID))
    for solid in solids:
        weld.add(solid)
    if not solids:
        weld.add(shape)
    points, triangles, face_of = weld.arrays()
    step = as_step(shape) if job["step"] else b""
    header = {
        "kind": "mesh",
        "points": len(points),
        "triangles": len(triangles),
        "faces": weld.kinds,
        "solids": len(solids),
        "step": len(step),
        "notes": [note.data() for note in apart(weld, len(solids))],
    }
    return header, points.tobytes() + triangles.tobytes() + face_of.tobytes() + step


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
    for solid in each(shape, TopAbs_ShapeEnum.TopAbs_SOLID):
        BRepLib.OrientClosedSolid_s(TopoDS.Solid_s(solid))
    return shape


def flaw(shape):
    """What is wrong with a shape, in words; `None` when nothing is."""
    fault = bodiless(shape)
    if fault:
        return fault
    if not BRepCheck_Analyzer(shape).IsValid():
        return "faces, edges and surfaces contradict each other"
    # Edges that are said to meet over any distance would make any set of faces closed.
    size = extent(shape)
    if ShapeAnalysis_ShapeTolerance().Tolerance(shape, 1) > max(TOLERANCE * size, 1e-6):
        return "its edges meet only within huge tolerances"
    for solid in each(shape, TopAbs_ShapeEnum.TopAbs_SOLID):
        measures = GProp_GProps()
        BRepGProp.VolumeProperties_s(solid, measures)
        if not abs(measures.Mass()) > 1e-12 * size**3:
            return "a solid has no volume"
    return None


def bodiless(shape):
    """Why a shape cannot even be meshed; `None` when it can."""
    for face in each(shape, TopAbs_ShapeEnum.TopAbs_FACE):
        if BRep_Tool.Surface_s(TopoDS.Face_s(face)) is None:
            return "a face has no surface"
    return None if extent(shape) < LARGEST else "it has no finite size"


def extent(shape):
    """The diagonal of the shape's box."""
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


def apart(weld, solids):
    """A note when the shape is in several pieces: the smallest and how far it is from the others."""
    if solids < 2:
        return []
    points = numpy.array(weld.points).reshape(-1, 3)
    cuts = numpy.array(weld.starts[1:])
    low = numpy.array([piece.min(0) for piece in numpy.split(points, cuts) if len(piece)])
    high = numpy.array([piece.max(0) for piece in numpy.split(points, cuts) if len(piece)])
    smallest = int(numpy.argmin((high - low).prod(1)))
    gaps = numpy.maximum(0, numpy.maximum(low - high[smallest], low[smallest] - high)).max(1)
    gap = numpy.delete(gaps, smallest).min()
    size = " x ".join(f"{length:.3g}" for length in high[smallest] - low[smallest])
    centre = ", ".join(f"{value:.3g}" for value in (high[smallest] + low[smallest]) / 2)
    cause = f"the smallest, {size}, lies around ({centre}); its box is {gap:.3g} from the next one's"
    hint = "let parts overlap by 0.1 or more and unite them"
    return [Problem("disconnected", f"the result is {solids} separate solids", cause=cause, hint=hint)]


class Weld:
    """Joins the meshes of faces along the edges that they share: by topology, never by nearness."""

    def __init__(self, strict):
        self.strict = strict
        self.points, self.triangles, self.face_of, self.kinds = [], [], [], []
        self.parent, self.starts = [], []

    def add(self, piece):
        """Adds all faces of one solid; different solids share no point even where they touch."""
        self.starts.append(len(self.parent))
        ends, runs = {}, TopTools_IndexedMapOfShape()
        nodes_of_run = {}
        vertices = TopTools_IndexedMapOfShape()
        explorer = TopExp_Explorer(piece, TopAbs_ShapeEnum.TopAbs_FACE)
        while explorer.More():
            face = TopoDS.Face_s(explorer.Current())
            explorer.Next()
            location = TopLoc_Location()
            net = BRep_Tool.Triangulation_s(face, location)
            if net is None:
                if self.strict:
                    raise Rejected("a face could not be meshed")
                continue
            base = len(self.parent)
            self._copy(face, net, location, base)
            edges = TopExp_Explorer(face, TopAbs_ShapeEnum.TopAbs_EDGE)
            while edges.More():
                edge = TopoDS.Edge_s(edges.Current())
                edges.Next()
                polygon = BRep_Tool.PolygonOnTriangulation_s(edge, net, location)
                if polygon is None:
                    continue
                nodes = [base + polygon.Node(i) - 1 for i in range(1, polygon.NbNodes() + 1)]
                run = runs.Add(edge)
                known = nodes_of_run.setdefault(run, nodes)
                if known is not nodes and len(known) == len(nodes):
                    for a, b in zip(known, nodes):
                        self._join(a, b)
                self._ends(edge, nodes, vertices, ends)

    def arrays(self):
        """`(points, triangles, face_of)` as little-endian arrays, welded, without collapsed triangles."""
        if not self.triangles:
            return numpy.zeros((0, 3), "<f8"), numpy.zeros((0, 3), "<u4"), numpy.zeros(0, "<u4")
        roots = numpy.array([self._root(i) for i in range(len(self.parent))])
        points = numpy.array(self.points, "<f8").reshape(-1, 3)
        triangles = roots[numpy.array(self.triangles).reshape(-1, 3)]
        face_of = numpy.array(self.face_of, "<u4")
        a, b, c = triangles.T
        whole = (a != b) & (b != c) & (c != a)
        triangles, face_of = triangles[whole], face_of[whole]
        used, triangles = numpy.unique(triangles, return_inverse=True)
        points = points[used]
        if not numpy.isfinite(points).all():
            raise Rejected("a coordinate is not finite")
        return points, triangles.reshape(-1, 3).astype("<u4"), face_of

    def _copy(self, face, net, location, base):
        transform = None if location.IsIdentity() else location.Transformation()
        for index in range(1, net.NbNodes() + 1):
            point = net.Node(index)
            if transform is not None:
                point.Transform(transform)
            self.points += (point.X(), point.Y(), point.Z())
        self.parent += range(base, base + net.NbNodes())
        flipped = face.Orientation() == TopAbs_Orientation.TopAbs_REVERSED
        if transform is not None and transform.IsNegative():
            flipped = not flipped
        base -= 1
        for index in range(1, net.NbTriangles() + 1):
            a, b, c = net.Triangle(index).Get()
            self.triangles += (base + a, base + c, base + b) if flipped else (base + a, base + b, base + c)
        self.face_of += [len(self.kinds)] * net.NbTriangles()
        self.kinds.append(kind_of(face))

    def _ends(self, edge, nodes, vertices, ends):
        """Edges that meet in a vertex share its point."""
        explorer = TopExp_Explorer(edge, TopAbs_ShapeEnum.TopAbs_VERTEX)
        while explorer.More():
            vertex = TopoDS.Vertex_s(explorer.Current())
            explorer.Next()
            first = vertex.Orientation() == TopAbs_Orientation.TopAbs_FORWARD
            forward = edge.Orientation() == TopAbs_Orientation.TopAbs_FORWARD
            node = nodes[0] if first == forward else nodes[-1]
            number = vertices.Add(vertex)
            self._join(ends.setdefault(number, node), node)

    def _root(self, index):
        parent = self.parent
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    def _join(self, a, b):
        a, b = self._root(a), self._root(b)
        if a != b:
            self.parent[max(a, b)] = min(a, b)


def kind_of(face):
    """The face's surface and its parameters, in the shape's own coordinates."""
    surface = BRepAdaptor_Surface(face)
    kind = surface.GetType()
    if kind == Surface.GeomAbs_Plane:
        axis = surface.Plane().Axis()
        sign = -1.0 if face.Orientation() == TopAbs_Orientation.TopAbs_REVERSED else 1.0
        if not surface.Plane().Direct():
            sign = -sign
        return {"kind": "plane", "origin": _xyz(axis.Location()), "normal": _xyz(axis.Direction(), sign)}
    if kind == Surface.GeomAbs_Cylinder:
        body = surface.Cylinder()
        return {"kind": "cylinder", **_axis(body.Axis()), "radius": body.Radius()}
    if kind == Surface.GeomAbs_Cone:
        body = surface.Cone()
        return {"kind": "cone", **_axis(body.Axis()), "radius": body.RefRadius(), "half_angle": body.SemiAngle()}
    if kind == Surface.GeomAbs_Sphere:
        body = surface.Sphere()
        return {"kind": "sphere", "center": _xyz(body.Location()), "radius": body.Radius()}
    if kind == Surface.GeomAbs_Torus:
        body = surface.Torus()
        radii = {"major": body.MajorRadius(), "minor": body.MinorRadius()}
        return {"kind": "torus", **_axis(body.Axis()), **radii}
    return {"kind": "other"}


def _axis(axis):
    return {"origin": _xyz(axis.Location()), "axis": _xyz(axis.Direction())}


def _xyz(value, sign=1.0):
    return [sign * value.X(), sign * value.Y(), sign * value.Z()]


def as_step(shape):
    """The shape as a STEP file, with the date that the writer puts in taken out again."""
    writer = STEPControl_Writer()
    writer.Transfer(shape, STEPControl_StepModelType.STEPControl_AsIs)
    stream = io.BytesIO()
    writer.WriteStream(stream)
    return re.sub(rb"'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[^']*'", b"'1970-01-01T00:00:00'", stream.getvalue(), count=1)
