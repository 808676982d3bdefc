// A polygon with a hole by paths.
linear_extrude(height=5)
  polygon(points=[[0,0],[40,0],[40,30],[0,30],[10,10],[30,10],[30,20],[10,20]],
          paths=[[0,1,2,3],[4,5,6,7]]);
