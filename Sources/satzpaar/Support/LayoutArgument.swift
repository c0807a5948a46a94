public import ArgumentParser
public import Segmentation

extension Layout: ExpressibleByArgument {}
