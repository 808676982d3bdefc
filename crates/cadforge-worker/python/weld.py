"""Joins the meshes of faces along the edges that they share: by topology, never by nearness."""

import io

import numpy
from OCP.BinTools import BinTools
from OCP.BRep import BRep_Builder, BRep_Tool
from OCP.TopAbs import TopAbs_Orientation, TopAbs_ShapeEnum
from OCP.TopExp import TopExp_Explorer
from OCP.TopLoc import TopLoc_Location
from OCP.TopoDS import TopoDS, TopoDS_Compound, TopoDS_Face
from OCP.TopTools import TopTools_IndexedMapOfShape

from soundness import FACE, Rejected
from surfaces import kind_of, turned

FORWARD, REVERSED = TopAbs_Orientation.TopAbs_FORWARD, TopAbs_Orientation.TopAbs_REVERSED
EDGE, VERTEX = TopAbs_ShapeEnum.TopAbs_EDGE, TopAbs_ShapeEnum.TopAbs_VERTEX

EMPTY = numpy.zeros((0, 3), "<f8"), numpy.zeros((0, 3), "<u4"), numpy.zeros(0, "<u4")
"""No points, no triangles, no owners."""


class Weld:
    """Collects meshed pieces; different pieces share no point even where they touch."""

    def __init__(self, strict):
        self._strict = strict
        self._nets, self._net_of = [], TopTools_IndexedMapOfShape()
        self._faces, self._pieces = [], []
        self._parent, self._nodes = {}, 0
        self.kinds = []
        """The surface of each face."""

    def add(self, piece):
        """Adds all faces of one solid, or of a shape that has none."""
        begin = len(self._faces)
        edges, vertices = TopTools_IndexedMapOfShape(), TopTools_IndexedMapOfShape()
        runs, ends = {}, {}
        explorer = TopExp_Explorer(piece, FACE)
        while explorer.More():
            face = TopoDS.Face_s(explorer.Current())
            explorer.Next()
            base = self._nodes
            net, location = self._take(face)
            if net is None:
                continue
            around = TopExp_Explorer(face, EDGE)
            while around.More():
                edge = TopoDS.Edge_s(around.Current())
                around.Next()
                polygon = BRep_Tool.PolygonOnTriangulation_s(edge, net, location)
                if polygon is None:
                    continue
                nodes = [base - 1 + polygon.Node(index) for index in range(1, polygon.NbNodes() + 1)]
                known = runs.setdefault(edges.Add(edge), nodes)
                if known is not nodes and len(known) == len(nodes):
                    for a, b in zip(known, nodes):
                        self._join(a, b)
                self._join_ends(edge, nodes, vertices, ends)
        self._pieces.append((begin, len(self._faces)))

    def arrays(self):
        """`(points, triangles, face_of)` as little-endian arrays, welded, without collapsed triangles.

        Triangles turn outwards: those of a piece whose volume is negative are turned over.
        """
        points, corners, owners = self._laid_out()
        if not corners:
            return EMPTY
        self._turn_out(points, corners)
        corners, owners = numpy.concatenate(corners), numpy.concatenate(owners)
        roots = numpy.arange(len(points))
        for node in self._parent:
            roots[node] = self._root(node)
        corners = roots[corners]
        a, b, c = corners.T
        whole = (a != b) & (b != c) & (c != a)
        used, corners = numpy.unique(corners[whole], return_inverse=True)
        return points[used].astype("<f8"), corners.reshape(-1, 3).astype("<u4"), owners[whole]

    def soup(self):
        """The same arrays as an STL file holds them: nothing joined, turned or left out."""
        points, corners, owners = self._laid_out()
        if not corners:
            return EMPTY
        return points.astype("<f8"), numpy.concatenate(corners).astype("<u4"), numpy.concatenate(owners)

    def boxes(self, points, triangles, face_of):
        """The lower and upper corners of the pieces' boxes."""
        low, high = [], []
        for begin, end in self._pieces:
            mine = points[triangles[(face_of >= begin) & (face_of < end)].ravel()]
            if len(mine):
                low.append(mine.min(0))
                high.append(mine.max(0))
        return numpy.array(low), numpy.array(high)

    def _laid_out(self):
        """All points, and for each face its triangles and its number as often."""
        nets = unpack(self._nets)
        points, corners, owners, base = [], [], [], 0
        for number, (net, matrix, flipped) in enumerate(self._faces):
            nodes, triangles = nets[net]
            points.append(nodes if matrix is None else nodes @ matrix[:, :3].T + matrix[:, 3])
            corners.append(triangles[:, [0, 2, 1]] + base if flipped else triangles + base)
            owners.append(numpy.full(len(triangles), number, "<u4"))
            base += len(nodes)
        points = numpy.concatenate(points) if points else numpy.zeros((0, 3))
        if not numpy.isfinite(points).all():
            raise Rejected("a coordinate is not finite")
        return points, corners, owners

    def _take(self, face):
        """Notes a face; faces that differ only in their place share one net."""
        location = TopLoc_Location()
        net = BRep_Tool.Triangulation_s(face, location)
        if net is None:
            if self._strict:
                raise Rejected("a face could not be meshed")
            return None, location
        index = self._net_of.Add(face.Located(TopLoc_Location()))
        if index > len(self._nets):
            net.RemoveUVNodes()
            self._nets.append(net)
        matrix, flipped = None, face.Orientation() == REVERSED
        if not location.IsIdentity():
            move = location.Transformation()
            matrix = numpy.array([[move.Value(row, column) for column in range(1, 5)] for row in range(1, 4)])
            flipped ^= move.IsNegative()
        self._faces.append((index - 1, matrix, flipped))
        self._nodes += net.NbNodes()
        self.kinds.append(kind_of(face))
        return net, location

    def _turn_out(self, points, corners):
        for begin, end in self._pieces:
            if begin == end:
                continue
            a, b, c = points[numpy.concatenate(corners[begin:end])].transpose(1, 0, 2)
            if numpy.einsum("ij,ij->", a - a[0], numpy.cross(b - a[0], c - a[0])) < 0:
                for face in range(begin, end):
                    corners[face] = corners[face][:, [0, 2, 1]]
                    self.kinds[face] = turned(self.kinds[face])

    def _join_ends(self, edge, nodes, vertices, ends):
        """Edges that meet in a vertex share its point."""
        forward = edge.Orientation() == FORWARD
        explorer = TopExp_Explorer(edge, VERTEX)
        while explorer.More():
            vertex = explorer.Current()
            explorer.Next()
            node = nodes[0] if (vertex.Orientation() == FORWARD) == forward else nodes[-1]
            self._join(ends.setdefault(vertices.Add(vertex), node), node)

    def _root(self, node):
        parent = self._parent
        while (above := parent.get(node, node)) != node:
            parent[node] = parent.get(above, above)
            node = above
        return node

    def _join(self, a, b):
        a, b = self._root(a), self._root(b)
        if a != b:
            self._parent[max(a, b)] = min(a, b)


def unpack(nets):
    """`(points, triangles)` of each triangulation, triangles from 0.

    One call a coordinate through the bindings would take longer than meshing, so the kernel writes all
    nets at once, as faces without anything else, and the arrays are read from its binary format: a
    line with their number, then for each the numbers of nodes and of triangles, two flags, the
    deflection, the coordinates and the corners.
    """
    builder, all_faces = BRep_Builder(), TopoDS_Compound()
    builder.MakeCompound(all_faces)
    for net in nets:
        face = TopoDS_Face()
        builder.MakeFace(face, net)
        builder.Add(all_faces, face)
    stream = io.BytesIO()
    BinTools.Write_s(all_faces, stream)
    data = stream.getvalue()
    title = f"\nTriangulations {len(nets)}\n".encode()
    at = data.index(title) + len(title)
    arrays = []
    for net in nets:
        nodes, triangles = numpy.frombuffer(data, "<i4", 2, at)
        at += 4 + 4 + 1 + 1 + 8
        points = numpy.frombuffer(data, "<f8", 3 * nodes, at).reshape(-1, 3)
        at += 24 * nodes
        corners = numpy.frombuffer(data, "<i4", 3 * triangles, at).reshape(-1, 3)
        at += 12 * triangles
        if nodes != net.NbNodes() or triangles != net.NbTriangles():
            raise RuntimeError("this kernel writes triangulations in another format")
        arrays.append((points, corners.astype(numpy.int64) - 1))
    return arrays
