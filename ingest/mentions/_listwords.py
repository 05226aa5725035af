"""Words around lists of zones: how many these are, and what leads them in."""

# 8个, 三大
COUNT = "(?:\\d+|[两二三四五六七八九十]+)[个家大]"
# 有|甲、乙; 包括|甲、乙; 为8家,分别是|甲、乙
ARE = f"(?:有|包括|分别[是为]|为|是|涵盖|:)(?:{COUNT},?(?:分别[是为]|包括|即|有|:))?"
