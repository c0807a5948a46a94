public import ArgumentParser
public import Desk

extension PairAligner.Level: ExpressibleByArgument {}
