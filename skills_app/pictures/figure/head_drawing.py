"""Draws the whole head in order: hair behind, face, hair before, hat."""

from skills_app.pictures.figure.beard import draw_beard
from skills_app.pictures.figure.body import Body
from skills_app.pictures.figure.face import draw_features
from skills_app.pictures.figure.facewear import draw_defenders, draw_facewear
from skills_app.pictures.figure.hair import draw_hair, draw_hair_behind
from skills_app.pictures.figure.hats import draw_hat
from skills_app.pictures.figure.head import draw_ear, draw_skull, head_of
from skills_app.pictures.figure.headscarf import draw_headscarf, draw_headscarf_behind
from skills_app.pictures.figure.look import HEADSCARVES
from skills_app.pictures.pen import Pen


def draw_head(pen: Pen, body: Body) -> None:
    head = head_of(pen, body)
    draw_hair_behind(head)
    draw_headscarf_behind(head)
    draw_skull(head)
    if not head.behind:
        draw_features(head)
        if head.look.beard:
            draw_beard(head)
    if head.style in HEADSCARVES:
        draw_headscarf(head)
    else:
        draw_hair(head)
    if not (head.behind or head.ears_covered):
        draw_ear(head, *head.ear)
    draw_facewear(head)
    draw_hat(head)
    if head.look.defenders:
        draw_defenders(head)
