"""What every page type must do, as a suite that plugin authors run over their own page types:

pytest --ds=your_site.settings --pyargs cms.contract.suite --cms-plugin=your_label
"""
