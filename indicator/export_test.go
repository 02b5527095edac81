package indicator

import "unsafe"

// PanelFigureSize is what an observation takes in a panel.
const PanelFigureSize = unsafe.Sizeof(panelFigure{})
