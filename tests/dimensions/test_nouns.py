"""Singular and plural, both ways, on the nouns of news and statistics."""

import pytest

from checker.dimensions.nouns import noun_key, plural, plural_phrase, singular

_PAIRS_TEXT = """
arrest arrests
offence offences
offense offenses
child children
person people
man men
woman women
inquiry inquiries
enquiry enquiries
crisis crises
life lives
mouse mice
foot feet
tooth teeth
account accounts
image images
incident incidents
victim victims
suspect suspects
conviction convictions
charge charges
sentence sentences
prisoner prisoners
officer officers
policeman policemen
policewoman policewomen
chairperson chairpeople
salesperson salespeople
grandchild grandchildren
schoolchild schoolchildren
case cases
death deaths
birth births
patient patients
hospital hospitals
nurse nurses
doctor doctors
bed beds
appointment appointments
operation operations
vaccine vaccines
dose doses
disease diseases
virus viruses
diagnosis diagnoses
prognosis prognoses
hypothesis hypotheses
thesis theses
analysis analyses
paralysis paralyses
oasis oases
basis bases
bus buses
gas gases
glass glasses
class classes
process processes
business businesses
witness witnesses
address addresses
loss losses
pass passes
status statuses
bonus bonuses
census censuses
campus campuses
surplus surpluses
lens lenses
bias biases
atlas atlases
canvas canvases
alias aliases
house houses
warehouse warehouses
clause clauses
cause causes
use uses
abuse abuses
excuse excuses
spouse spouses
increase increases
purchase purchases
lease leases
licence licences
license licenses
response responses
expense expenses
horse horses
course courses
exercise exercises
franchise franchises
prize prizes
size sizes
quiz quizzes
box boxes
tax taxes
fax faxes
index indices
matrix matrices
church churches
match matches
search searches
branch branches
speech speeches
headache headaches
cache caches
niche niches
avalanche avalanches
stomach stomachs
monarch monarchs
epoch epochs
dish dishes
crash crashes
wish wishes
city cities
country countries
family families
company companies
penalty penalties
injury injuries
burglary burglaries
robbery robberies
casualty casualties
fatality fatalities
vacancy vacancies
pregnancy pregnancies
charity charities
university universities
survey surveys
day days
journey journeys
key keys
attorney attorneys
movie movies
cookie cookies
calorie calories
tie ties
zombie zombies
selfie selfies
hero heroes
potato potatoes
tomato tomatoes
volcano volcanoes
mosquito mosquitoes
shoe shoes
toe toes
canoe canoes
photo photos
video videos
casino casinos
studio studios
radio radios
wife wives
housewife housewives
midwife midwives
knife knives
wolf wolves
thief thieves
shelf shelves
half halves
leaf leaves
cave caves
wave waves
grave graves
relative relatives
detective detectives
executive executives
archive archives
roof roofs
chief chiefs
belief beliefs
criterion criteria
phenomenon phenomena
referendum referenda
bacterium bacteria
stadium stadia
alumnus alumni
menu menus
taxi taxis
tsunami tsunamis
Israeli israelis
bureau bureaus
plateau plateaus
area areas
visa visas
pizza pizzas
camera cameras
human humans
German Germans
Roman Romans
specimen specimens
regimen regimens
review reviews
crew crews
view views
topic topics
clinic clinics
epidemic epidemics
antibiotic antibiotics
statistic statistics
MP MPs
GP GPs
TV TVs
ad ads
ship ships
state states
vote votes
seat seats
ward wards
home homes
dwelling dwellings
household households
ex-wife ex-wives
passer-by passers-by
work-day work-days
hundred hundreds
moped mopeds
seed seeds
shed sheds
goose geese
ox oxen
series series
species species
news news
police police
sheep sheep
aircraft aircraft
staff staff
data data
headquarters headquarters
barracks barracks
diabetes diabetes
fish fish
deer deer
"""
PAIRS = [tuple(line.split()) for line in _PAIRS_TEXT.strip().splitlines()]


def test_the_table_is_as_long_as_a_newsroom_needs() -> None:
    assert len(set(PAIRS)) >= 150


@pytest.mark.parametrize(("one", "many"), PAIRS)
def test_a_plural_has_its_singular_and_back(one: str, many: str) -> None:
    ambiguous = {"bases"}  # of a base as well as of a basis
    if many not in ambiguous:
        assert singular(many).lower() == one.lower()
    assert plural(one).lower() == many.lower()


@pytest.mark.parametrize("one", [one for one, _ in PAIRS])
def test_a_singular_stays_as_it_is(one: str) -> None:
    assert singular(one) == one


@pytest.mark.parametrize("word", ["NHS", "DBS", "AIDS", "US", "children's", "gas", "chaos"])
def test_a_word_that_only_looks_plural_stays(word: str) -> None:
    assert singular(word) == word


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("person", "person"),
        ("persons", "person"),
        ("People", "person"),
        ("people  killed", "person killed"),
        ("person killed", "person killed"),
        ("seats gained", "seat gained"),
        ("victims of crimes", "victim of crime"),
        ("people killed or seriously injured", "person killed or seriously injured"),
        ("children aged under 16", "child aged under 16"),
        ("offences (recorded)", "offence (recorded)"),
        ("UK-registered accounts", "uk-registered account"),
        ("newly registered accounts", "newly registered account"),
        ("NHS patients", "nhs patient"),
        ("live births", "live birth"),
        ("[mass]", "(mass)"),
        ("USD or AUD as in the report", "usd or aud as in the report"),
    ],
)
def test_two_spellings_of_one_noun_share_a_key(text: str, key: str) -> None:
    assert noun_key(text) == key


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("person killed", "people killed"),
        ("victim of crime", "victims of crime"),
        ("live birth", "live births"),
        ("newly registered account", "newly registered accounts"),
        ("offence (recorded)", "offences (recorded)"),
        ("person killed or injured", "people killed or injured"),
        ("unemployed", "unemployed"),
        ("hospital bed", "hospital beds"),
    ],
)
def test_the_head_of_a_phrase_takes_the_plural(one: str, many: str) -> None:
    assert plural_phrase(one) == many
