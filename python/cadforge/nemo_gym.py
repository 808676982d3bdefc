"""NeMo Gym (Python 3.12 and later): a resources server; `app.py` of one is two lines.

    from cadforge.nemo_gym import CadServer
    CadServer.run_webserver()

Rows: `responses_create_params`, and `verifier_metadata: {"task": <id or JSON>}`.
"""

from __future__ import annotations

from typing import Any

from nemo_gym.base_resources_server import (
    BaseResourcesServerConfig,
    BaseVerifyRequest,
    BaseVerifyResponse,
    SimpleResourcesServer,
)

from ._rows import ascore_batch, reward_of


class CadServerConfig(BaseResourcesServerConfig):
    """The server's settings."""

    reward: str | None = None


class CadVerifyRequest(BaseVerifyRequest):
    """An answer and its task."""

    verifier_metadata: dict[str, Any]


class CadVerifyResponse(BaseVerifyResponse):
    """The request again, with the reward and what it is made of."""

    outcome: str
    feedback: str
    solid: float
    terms: dict[str, float]


class CadServer(SimpleResourcesServer):
    """Scores on our own threads; a request that fails is a rollout without a reward."""

    config: CadServerConfig

    async def verify(self, body: CadVerifyRequest) -> CadVerifyResponse:
        row = {"completion": body.response.output_text, "task": body.verifier_metadata["task"]}
        (result,) = await ascore_batch([row], reward=self.config.reward)
        return CadVerifyResponse(
            **body.model_dump(),
            reward=reward_of(result),
            outcome=result["outcome"],
            feedback=result["feedback"],
            solid=result["solid"],
            terms=result["terms"],
        )
