"""The words of the papers of a workshop: in English here, in German beside it. Papers are in no other language, so
these words are no texts of the interface."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

LABELS: Mapping[str, str] = MappingProxyType(
    {
        # On more than one paper
        "group": "Group",
        "round": "Round",
        "round_number": "Round %(number)s",
        "persona": "Persona",
        "client": "Client",
        "counsellor": "Counsellor",
        "observer": "Observer",
        "field": "Part of the work",
        # Cards
        "cards_title": "Role cards",
        "card_fold": "fold backwards",
        "card_cut": "cut here",
        "card_all": "Everyone may see this side",
        "card_you": "Only for you who play this person",
        "card_language": "Language",
        "card_years": "Years in this work",
        "card_story": "Your story",
        "card_can": "What you can really do",
        "card_shy": "What you are shy about",
        "card_play": "How to play",
        "card_play_1": "Answer as %(name)s would. What is not written here you may invent.",
        "card_play_2": "Say what you are shy about only when you feel safe.",
        "card_play_3": "You may stop at any time. Put the card down and say so.",
        "card_note": "For the facilitator: cut off before you hand out the card",
        "card_counsellor": "You are the counsellor",
        "card_counsellor_1": "Greet the client. Say what you will do together and how long it takes.",
        "card_counsellor_2": "Ask for a yes before you begin. The client may skip any picture.",
        "card_counsellor_3": "Look at the pictures together. Use short sentences and wait for the answer.",
        "card_counsellor_4": "Read the result together. Ask: Is that right? What is missing?",
        "card_counsellor_5": "Agree on one next step. Write it down in the client's own words.",
        "card_observer": "You are the observer",
        "card_observer_1": "Sit where you see both faces. Say nothing while the others play.",
        "card_observer_2": "Watch the clock. Give a sign shortly before the time is over.",
        "card_observer_3": "Write down what you hear and see, not what you think of it.",
        "card_observer_4": "Note what the score said and what the talk showed.",
        "card_observer_5": "Speak last: first what worked, then one thing to try.",
        # Observation sheet
        "sheet_title": "Observation sheet",
        "sheet_intro": "Write down what you hear and see. Nobody is marked.",
        "sheet_words": "Wording",
        "sheet_words_1": "short sentences and everyday words",
        "sheet_words_2": "open questions: how, what, where",
        "sheet_words_3": "asked again when something was not clear",
        "sheet_words_4": "put words into the client's mouth",
        "sheet_words_line": "A sentence that helped, and one that did not:",
        "sheet_turns": "Turns of talk",
        "sheet_turns_1": "the client spoke at least half of the time",
        "sheet_turns_2": "silence was left open",
        "sheet_turns_3": "the client asked questions",
        "sheet_turns_4": "somebody was interrupted",
        "sheet_turns_line": "A stroke each time somebody begins to speak:",
        "sheet_pictures": "Pictures used",
        "sheet_pictures_1": "both looked at a picture together",
        "sheet_pictures_2": "a picture was read in another way than meant",
        "sheet_pictures_3": "a picture brought out a story",
        "sheet_pictures_4": "a picture touched something difficult",
        "sheet_pictures_line": "Which pictures, and what happened?",
        "sheet_score": "Score and talk",
        "sheet_score_1": "the result was read together",
        "sheet_score_2": "the client could object to it",
        "sheet_said": "The score said",
        "sheet_showed": "The talk showed",
        "sheet_end": "What I will tell both: what worked, and one thing to try",
        # Run sheet
        "run_title": "Run sheet",
        "run_total": "Minutes in all: %(minutes)s. Rounds: %(rounds)s.",
        "run_plan": "Plan",
        "run_clock": "Clock",
        "run_from": "From minute",
        "run_minutes": "Minutes",
        "run_what": "What happens",
        "run_welcome": "Welcome",
        "run_welcome_how": "Say what it is about, that nobody is marked, and that all may stop at any time. "
        "All join the room.",
        "run_empathy": "In a language you cannot read",
        "run_empathy_how": "All try a few items in such a language: first the words alone, then with pictures and "
        "voice. Ask: what was that like, and what helped?",
        "run_groups": "Groups",
        "run_groups_how": "Start the round: the screens say who plays what. Groups of three sit down; clients read "
        "their card.",
        "run_play": "Play",
        "run_play_how": "Client and counsellor go through the pictures and the result. The observer writes.",
        "run_talk": "Talk in the group",
        "run_talk_how": "Cards aside. The client speaks first, then the counsellor, last the observer. "
        "Then all swap roles.",
        "run_debrief": "Debrief with all",
        "run_debrief_how": "All leave their roles. Then ask the questions and show the truth of the personas.",
        "run_join": "Join the room",
        "run_join_how": "Scan the code with the tablet, or open the address and type the six digits.",
        "run_join_type": "Open the address on the tablet and type the six digits.",
        "run_address": "Address",
        "run_code": "Code",
        "run_qr": "QR code of the address that opens the room",
        "run_offline": "No network? Play with the answer table on paper.",
        "run_prepare": "To prepare",
        "run_prepare_1": "Tables for three, far enough apart to talk quietly",
        "run_prepare_2": "A device for each participant, charged; the room tried out once",
        "run_prepare_3": "Role cards: printed on one side, the strip at the bottom cut off, folded",
        "run_prepare_4": "An observation sheet for each group and round; pens",
        "run_prepare_5": "An answer table for each group and round, in case the network fails",
        "run_prepare_6": "The content notes of the personas read; everybody may swap a card without a reason",
        "run_prepare_7": "A clock that all can see, and a sign for the end of a round",
        "run_roles": "Who plays which role",
        "run_roles_how": "A, B and C are the three of a group. A fourth person is a second observer.",
        "run_personas": "Which persona in which group",
        "run_group_number": "Group %(number)s",
        "run_questions": "Questions for the debrief",
        "run_questions_1": "Say your own name: what was it like to be asked, and what was it like to ask?",
        "run_questions_2": "Which words helped, and where did a word get in the way?",
        "run_questions_3": "Where did a picture say more than a question, and where did it mislead?",
        "run_questions_4": "What did the score find? What did it miss, and what did it claim too much of?",
        "run_questions_5": "When score and talk differed, whom did you believe, and why?",
        "run_questions_6": "What will you do in another way in your next talk?",
        "run_truth": "The truth of the personas",
        "run_truth_only": "Only for the facilitator",
        "run_truth_how": "Each box: what the persona has really done, and the level they can show. "
        "On the line: what the groups found.",
        "run_truth_told": "Each box: what the persona has really done. On the line: what the groups found.",
        "run_level": "Level %(level)s of %(levels)s",
        # Answer table
        "table_title": "Answer table",
        "table_ask": "How often have you done this?",
        "table_how": "One cross at each picture. What nobody wants to answer stays open.",
        "never": "never",
        "rarely": "rarely",
        "often": "often",
        "very_often": "very often",
        "count_title": "What the answers say",
        "count_how": "Never counts 0, rarely 1, often 2, very often 3. Add up the points of each part of the work and "
        "tick the words under which they stand.",
        "count_open": "This holds only where every picture has its cross. Elsewhere, talk about it instead.",
        "count_points": "Points",
        "hardly": "hardly any experience yet",
        "some": "some experience",
        "regular": "regular experience",
        "extensive": "a lot of experience",
    }
)
"""The English words; ``%(...)s`` is filled in. Keys that end in a number are the lines of a list, in their order."""

LANGUAGES = ("en", "de")
"""Locales in which there are papers."""


@cache
def labels_in(language: str) -> Mapping[str, str]:
    """The keys of :data:`LABELS` with their words in one of the :data:`LANGUAGES`."""
    if language == "en":
        return LABELS
    file = Path(__file__).with_name(f"workshop_words_{language}.toml")
    return MappingProxyType(tomllib.loads(file.read_text(encoding="utf-8")))
