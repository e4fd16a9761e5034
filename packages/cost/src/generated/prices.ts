// Written by `npm run generate` from packages/cost/prices.json. Do not edit.
import type { PriceTable } from '../prices/price-table.ts';

export const PRICES: PriceTable = {
  "version": 1,
  "currency": "USD",
  "compiled_on": "2026-11-24",
  "runtimes": {
    "aws_fargate": {
      "source": "https://aws.amazon.com/fargate/pricing/",
      "groups": [
        {
          "name": "N. Virginia",
          "regions": [
            "us-east-1"
          ],
          "like": [],
          "per": "hour",
          "vcpu": "0.04048",
          "memory_gib": "0.004445",
          "storage_gib": "0.000111",
          "checked": "page",
          "seen_at": "https://www.vantage.sh/blog/fargate-pricing",
          "priced_on": null
        },
        {
          "name": "Ohio, Oregon, Ireland",
          "regions": [
            "us-east-2",
            "us-west-2",
            "eu-west-1"
          ],
          "like": [
            "us-east-*",
            "us-west-*"
          ],
          "per": "hour",
          "vcpu": "0.04048",
          "memory_gib": "0.004445",
          "storage_gib": "0.000111",
          "checked": "memory",
          "priced_on": null
        },
        {
          "name": "Frankfurt, London, N. California, Seoul",
          "regions": [
            "eu-central-1",
            "eu-west-2",
            "us-west-1",
            "ap-northeast-2"
          ],
          "like": [
            "eu-*"
          ],
          "per": "hour",
          "vcpu": "0.04656",
          "memory_gib": "0.00511",
          "checked": "memory",
          "priced_on": null
        },
        {
          "name": "Tokyo, Singapore",
          "regions": [
            "ap-northeast-1",
            "ap-southeast-1"
          ],
          "like": [
            "ap-*"
          ],
          "per": "hour",
          "vcpu": "0.05056",
          "memory_gib": "0.00553",
          "checked": "memory",
          "priced_on": null
        },
        {
          "name": "Canada",
          "regions": [
            "ca-central-1"
          ],
          "like": [
            "ca-*"
          ],
          "per": "hour",
          "vcpu": "0.04456",
          "memory_gib": "0.004865",
          "checked": "memory",
          "priced_on": null
        },
        {
          "name": "Sao Paulo",
          "regions": [
            "sa-east-1"
          ],
          "like": [],
          "per": "hour",
          "vcpu": "0.0696",
          "memory_gib": "0.0076",
          "checked": "memory",
          "priced_on": null
        }
      ]
    },
    "azure_container_apps": {
      "source": "https://azure.microsoft.com/pricing/details/container-apps/",
      "groups": [
        {
          "name": "China, US Government: no price is known",
          "regions": [],
          "like": [
            "china*",
            "usgov*"
          ],
          "per": "second",
          "checked": "memory",
          "priced_on": null
        },
        {
          "name": "East US",
          "regions": [
            "eastus"
          ],
          "like": [
            "*"
          ],
          "per": "second",
          "vcpu": "0.000024",
          "memory_gib": "0.000003",
          "idle_vcpu": "0.000003",
          "idle_memory_gib": "0.000003",
          "checked": "memory",
          "priced_on": null
        }
      ]
    },
    "gcp_cloud_run": {
      "source": "https://cloud.google.com/run/pricing",
      "groups": [
        {
          "name": "tier 1",
          "regions": [
            "asia-east1",
            "asia-northeast1",
            "asia-northeast2",
            "europe-north1",
            "europe-southwest1",
            "europe-west1",
            "europe-west4",
            "europe-west8",
            "europe-west9",
            "me-west1",
            "us-central1",
            "us-east1",
            "us-east4",
            "us-east5",
            "us-south1",
            "us-west1"
          ],
          "like": [],
          "per": "second",
          "vcpu": "0.000018",
          "memory_gib": "0.000002",
          "idle_vcpu": "0.0000025",
          "idle_memory_gib": "0.0000025",
          "checked": "memory",
          "priced_on": null
        },
        {
          "name": "tier 2",
          "regions": [
            "africa-south1",
            "asia-east2",
            "asia-northeast3",
            "asia-southeast1",
            "asia-southeast2",
            "asia-south1",
            "asia-south2",
            "australia-southeast1",
            "australia-southeast2",
            "europe-central2",
            "europe-west10",
            "europe-west12",
            "europe-west2",
            "europe-west3",
            "europe-west6",
            "me-central1",
            "me-central2",
            "northamerica-northeast1",
            "northamerica-northeast2",
            "southamerica-east1",
            "southamerica-west1",
            "us-west2",
            "us-west3",
            "us-west4"
          ],
          "like": [
            "africa-*",
            "asia-*",
            "australia-*",
            "europe-*",
            "me-*",
            "northamerica-*",
            "southamerica-*",
            "us-*"
          ],
          "per": "second",
          "vcpu": "0.0000216",
          "memory_gib": "0.0000024",
          "idle_vcpu": "0.0000035",
          "idle_memory_gib": "0.0000035",
          "checked": "memory",
          "priced_on": null
        }
      ]
    }
  }
};
