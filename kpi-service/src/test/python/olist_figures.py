#!/usr/bin/env python3
"""Olist's marketing funnel in figures, by SQL over the rows: what the service shows must be the same.

    olist_figures.py DIRECTORY    # with olist-mql.csv.gz and olist-deals.csv.gz

Prints a line a figure: scope,id,period,figure,value. An origin stands for a partner and a landing page for a campaign; what was
won is a sale of the seller's declared monthly revenue. Periods are months and the total. An absent ratio is left out.
"""
import csv
import gzip
import sqlite3
import sys
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path


def load(connection, directory, table, columns):
    with gzip.open(Path(directory) / f"olist-{table}.csv.gz", "rt", encoding="utf-8", newline="") as file:
        rows = [tuple(row[column] for column in columns) for row in csv.DictReader(file)]
    connection.execute(f"CREATE TABLE {table} ({', '.join(columns)})")
    connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(columns))})", rows)


VIEWS = """
CREATE VIEW lead AS
SELECT mql_id, first_contact_date AS day, landing_page_id AS campaign,
       CASE trim(origin) WHEN '' THEN 'unknown' ELSE trim(origin) END AS partner
FROM mql;
CREATE VIEW won AS
SELECT lead.partner, lead.campaign, date(deals.won_date) AS day, deals.declared_monthly_revenue AS revenue,
       CAST(strftime('%s', deals.won_date) - strftime('%s', lead.day) AS INTEGER) AS seconds
FROM deals JOIN lead USING (mql_id);
CREATE VIEW scoped_lead AS
SELECT 'PARTNER' AS scope, partner AS id, day FROM lead UNION ALL SELECT 'CAMPAIGN', campaign, day FROM lead;
CREATE VIEW scoped_won AS
SELECT 'PARTNER' AS scope, partner AS id, day, revenue, seconds FROM won
UNION ALL SELECT 'CAMPAIGN', campaign, day, revenue, seconds FROM won;
CREATE VIEW period_lead AS
SELECT scope, id, substr(day, 1, 7) AS period FROM scoped_lead UNION ALL SELECT scope, id, 'total' FROM scoped_lead;
CREATE VIEW period_won AS
SELECT scope, id, substr(day, 1, 7) AS period, revenue, seconds FROM scoped_won
UNION ALL SELECT scope, id, 'total', revenue, seconds FROM scoped_won;
"""


def rounded(number, places):
    exact = Decimal(number.numerator) / Decimal(number.denominator)
    return exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def quantile(values, share):
    """As percentile_cont has it: between the two nearest values."""
    place = share * (len(values) - 1)
    below = place.numerator // place.denominator
    above = min(below + 1, len(values) - 1)
    return values[below] + (place - below) * (values[above] - values[below])


def figures(connection):
    leads = {tuple(row[:3]): row[3] for row in connection.execute(
        "SELECT scope, id, period, count(*) FROM period_lead GROUP BY 1, 2, 3")}
    won = {}
    for scope, ident, period, revenue, seconds in connection.execute(
            "SELECT scope, id, period, revenue, seconds FROM period_won ORDER BY seconds"):
        won.setdefault((scope, ident, period), []).append((Decimal(revenue or 0), seconds))
    for key in sorted(leads.keys() | won.keys()):
        deals = won.get(key, [])
        times = [seconds for _, seconds in deals if seconds >= 0]
        count = leads.get(key, 0)
        yield key, "leads", count
        yield key, "mql", count
        yield key, "won", len(deals)
        yield key, "revenue", rounded(Fraction(sum(revenue for revenue, _ in deals)), 4)
        if count:
            yield key, "conversionRate", rounded(Fraction(len(deals), count), 4)
        if times:
            yield key, "leadTimeMedianSeconds", rounded(quantile(times, Fraction(1, 2)), 0)
            yield key, "leadTimeP90Seconds", rounded(quantile(times, Fraction(9, 10)), 0)


def main(directory):
    connection = sqlite3.connect(":memory:")
    load(connection, directory, "mql", ["mql_id", "first_contact_date", "landing_page_id", "origin"])
    load(connection, directory, "deals", ["mql_id", "seller_id", "won_date", "declared_monthly_revenue"])
    connection.executescript(VIEWS)
    out = csv.writer(sys.stdout, lineterminator="\n")
    for (scope, ident, period), figure, value in figures(connection):
        out.writerow([scope, ident, period, figure, value])


if __name__ == "__main__":
    main(sys.argv[1])
