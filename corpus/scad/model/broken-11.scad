// Square brackets for a call.
cube[10,10,10];
